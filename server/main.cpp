#include "server/headless/commands.h"

#include <string>
#include <vector>

int main(int argc, char** argv) {
    return vidimus::server::run_program(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
