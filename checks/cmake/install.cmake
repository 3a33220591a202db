# What `cmake --install` puts where, and the package file with which other projects find it:
#
#     find_package(vidimus 0.1 REQUIRED)                     vidimus::checks and vidimus::protocol
#     find_package(vidimus 0.1 REQUIRED COMPONENTS checks)   only vidimus::checks, which needs neither Boost nor JSON
#
# Each library has its own export file, so that a project that embeds one need not have what only the other needs.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vidimus)

foreach(room checks protocol)
  # Objects that hold machine code beside the compiler's own form: a program linked by another compiler, or without
  # link-time optimisation, can use the installed library.
  if(VIDIMUS_LTO AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(vidimus_${room} PRIVATE -ffat-lto-objects)
  endif()
  install(TARGETS vidimus_${room} EXPORT vidimus-${room} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT vidimus-${room} NAMESPACE vidimus:: FILE vidimus-${room}.cmake DESTINATION ${package_dir})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${room}
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/vidimus
    FILES_MATCHING PATTERN "*.h" PATTERN tables EXCLUDE PATTERN cmake EXCLUDE)
endforeach()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/vidimus-config.cmake.in
  ${PROJECT_BINARY_DIR}/vidimus-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vidimus-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/vidimus-config.cmake
  ${PROJECT_BINARY_DIR}/vidimus-config-version.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindCLD2.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindGumbo.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindLibStemmer.cmake
  ${CMAKE_CURRENT_LIST_DIR}/FindMD4C.cmake
  DESTINATION ${package_dir})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
