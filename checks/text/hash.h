#pragma once

#include <cstdint>
#include <string_view>

namespace vidimus::checks {

/// A 64-bit hash that is the same on every machine and run: FNV-1a, its bits mixed at the end (the finaliser of
/// splitmix64) so that low bits are as good as high ones.
constexpr std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325) {
    std::uint64_t hash = seed;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9;
    hash = (hash ^ hash >> 27) * 0x94d049bb133111eb;
    return hash ^ hash >> 31;
}

}  // namespace vidimus::checks
