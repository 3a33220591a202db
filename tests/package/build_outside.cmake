# Installs BUILT into WORK/prefix, builds the outside program PROJECT against it, runs it and the installed vidimus.
cmake_minimum_required(VERSION 3.25)
set(prefix ${WORK}/prefix)
set(build ${WORK}/outside)
file(REMOVE_RECURSE ${prefix} ${build})

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILT} --prefix ${prefix})
# A stranger's linker may not know our compiler's link-time optimisation: the installed libraries must do without it.
run(${CMAKE_COMMAND} -S ${PROJECT} -B ${build} -G ${GENERATOR}
  -D CMAKE_BUILD_TYPE=Release -D CMAKE_EXE_LINKER_FLAGS=-fno-lto -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${prefix} -D WANTED=${VERSION})
run(${CMAKE_COMMAND} --build ${build})
run(${build}/embedded_check)
run(${build}/embedded_protocol)

# The installed program runs from where it is.
execute_process(COMMAND ${prefix}/bin/vidimus --version
  OUTPUT_VARIABLE said OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT said MATCHES "${VERSION}")
  message(FATAL_ERROR "the installed program says it is ${said}, not ${VERSION}")
endif()
# Nothing that was installed may point back at the folder it was built in.
file(GLOB package_files ${prefix}/lib*/cmake/vidimus/*.cmake ${prefix}/lib*/*/cmake/vidimus/*.cmake)
if(NOT package_files)
  message(FATAL_ERROR "no package files in ${prefix}")
endif()
foreach(file IN LISTS package_files)
  file(READ ${file} content)
  string(REPLACE "${prefix}" "" content "${content}")
  string(FIND "${content}" "${BUILT}" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "${file} names the folder it was built in")
  endif()
endforeach()
file(GLOB_RECURSE headers ${prefix}/include/vidimus/*.h)
if(NOT headers)
  message(FATAL_ERROR "no headers in ${prefix}/include/vidimus")
endif()
