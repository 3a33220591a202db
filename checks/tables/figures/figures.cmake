# One table of figure words a language: CLDR's forms (through ICU) and the overlay of that language, sorted. To add a
# language: its overlay file and its name here.
set(figure_languages en fr de es it pt nl sv da nb pl cs ru uk ro tr ar hi zh ja ko)

vidimus_generator(figures
  ${CMAKE_CURRENT_LIST_DIR}/generate_figures.cpp ${CMAKE_CURRENT_LIST_DIR}/cldr_words.cpp ${CMAKE_CURRENT_LIST_DIR}/cldr_marks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/overlay.cpp ${PROJECT_SOURCE_DIR}/checks/figures/word_fold.cpp)
vidimus_table(figure_folding GENERATOR figures)

set(figure_declarations "")
set(figure_rows "")
foreach(language IN LISTS figure_languages)
  vidimus_table(figures_${language} GENERATOR figures DATA ${CMAKE_CURRENT_LIST_DIR}/overlay/root.txt ${CMAKE_CURRENT_LIST_DIR}/overlay/${language}.txt)
  string(APPEND figure_declarations "extern const std::span<const LanguageTable> figures_${language};\n")
  string(APPEND figure_rows "    &figures_${language},\n")
endforeach()
set(figure_tables ${PROJECT_BINARY_DIR}/generated/figure_tables.cpp)
configure_file(${CMAKE_CURRENT_LIST_DIR}/figure_tables.cpp.in ${figure_tables} @ONLY)
target_sources(vidimus_checks PRIVATE ${figure_tables})
set_source_files_properties(${figure_tables} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
