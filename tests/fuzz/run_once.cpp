// Runs a fuzz target once on each file given: for compilers without libFuzzer, and to look at one input in a debugger.
#include "tests/fuzz/input.h"

#include <fstream>
#include <iostream>
#include <string>

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        std::ifstream in(arguments[i], std::ios::binary);
        if (!in) {
            std::cerr << "cannot be read: " << arguments[i] << '\n';
            return 2;
        }
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
    return 0;
}
