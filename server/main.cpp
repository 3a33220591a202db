#include <cstdio>

int main() {
    return std::puts("vidimus " VIDIMUS_VERSION) < 0 ? 2 : 0;
}
