# Language tables are generated at build time from ICU's CLDR data, so that nothing is built at start. Each folder below
# holds one generator (a program run by the build) and its hand-written additions.

# vidimus_generator(NAME SOURCES…): builds the generator `generate_NAME`.
function(vidimus_generator name)
  set(generator generate_${name})
  add_executable(${generator} ${ARGN})
  target_include_directories(${generator} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_features(${generator} PRIVATE cxx_std_20)
  target_link_libraries(${generator} PRIVATE ICU::i18n ICU::uc vidimus_warnings)
endfunction()

# vidimus_table(NAME SOURCES… | GENERATOR NAME [DATA…]): writes NAME_table.cpp with a generator of its own, built of
# SOURCES, or with one that vidimus_generator has built for several tables. It is called with the file to write and DATA.
function(vidimus_table name)
  cmake_parse_arguments(arg "" "GENERATOR" "SOURCES;DATA" ${ARGN})
  if(NOT arg_GENERATOR)
    set(arg_GENERATOR ${name})
    vidimus_generator(${name} ${arg_SOURCES})
  endif()
  set(generator generate_${arg_GENERATOR})
  set(output ${PROJECT_BINARY_DIR}/generated/${name}_table.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
    COMMAND ${generator} ${output} ${arg_DATA}
    DEPENDS ${generator} ${arg_DATA}
    COMMENT "Generating the table ${name}"
    VERBATIM)
  target_sources(vidimus_checks PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/figures/figures.cmake)

vidimus_table(characters
  SOURCES ${CMAKE_CURRENT_LIST_DIR}/characters/generate.cpp ${PROJECT_SOURCE_DIR}/checks/text/encoding.cpp)
vidimus_table(names
  SOURCES ${CMAKE_CURRENT_LIST_DIR}/names/generate.cpp
          ${PROJECT_SOURCE_DIR}/checks/text/encoding.cpp ${PROJECT_SOURCE_DIR}/checks/text/fold.cpp
          ${PROJECT_SOURCE_DIR}/checks/text/words.cpp ${PROJECT_BINARY_DIR}/generated/characters_table.cpp
  DATA ${CMAKE_CURRENT_LIST_DIR}/names/languages.txt ${CMAKE_CURRENT_LIST_DIR}/names/abbreviations.txt)

file(GLOB core_topics CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/checks/lexicon/core/*.tsv)
vidimus_table(core
  SOURCES ${CMAKE_CURRENT_LIST_DIR}/core/generate.cpp
          ${PROJECT_SOURCE_DIR}/checks/lexicon/phrase.cpp
          ${PROJECT_SOURCE_DIR}/checks/text/encoding.cpp ${PROJECT_SOURCE_DIR}/checks/text/fold.cpp
          ${PROJECT_SOURCE_DIR}/checks/text/language.cpp ${PROJECT_SOURCE_DIR}/checks/text/stem.cpp
          ${PROJECT_SOURCE_DIR}/checks/text/words.cpp ${PROJECT_BINARY_DIR}/generated/characters_table.cpp
  DATA ${core_topics})
target_link_libraries(generate_core PRIVATE CLD2::CLD2 LibStemmer::LibStemmer)
