# One table of figure words a language: CLDR's forms (through ICU) and the overlay of that language, sorted. To add a
# language: its overlay file and its name here.
set(figure_languages en fr de es it pt nl sv da nb pl cs ru uk ro tr ar hi zh ja ko)

add_executable(vidimus_generate_figures
  ${CMAKE_CURRENT_LIST_DIR}/generate_figures.cpp
  ${CMAKE_CURRENT_LIST_DIR}/cldr_words.cpp
  ${CMAKE_CURRENT_LIST_DIR}/overlay.cpp
  ${PROJECT_SOURCE_DIR}/checks/figures/word_walk.cpp)
target_include_directories(vidimus_generate_figures PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(vidimus_generate_figures PRIVATE ICU::i18n ICU::uc vidimus_warnings)
set_target_properties(vidimus_generate_figures PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generators)

set(generated ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
set(figure_declarations "")
set(figure_rows "")
foreach(language IN LISTS figure_languages)
  set(overlay ${CMAKE_CURRENT_LIST_DIR}/overlay/${language}.txt)
  add_custom_command(
    OUTPUT ${generated}/figures_${language}.cpp
    COMMAND vidimus_generate_figures ${language} ${overlay} ${generated}/figures_${language}.cpp
    DEPENDS vidimus_generate_figures ${overlay}
    COMMENT "Figure words of ${language}"
    VERBATIM)
  target_sources(vidimus_checks PRIVATE ${generated}/figures_${language}.cpp)
  string(APPEND figure_declarations "extern const LanguageTable figures_${language};\n")
  string(APPEND figure_rows "    &figures_${language},\n")
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/figure_tables.cpp.in ${generated}/figure_tables.cpp @ONLY)
target_sources(vidimus_checks PRIVATE ${generated}/figure_tables.cpp)
set_source_files_properties(${generated}/figure_tables.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
