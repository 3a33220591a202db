// Input: what a client writes on the wire. Frames must not depend on how the bytes were portioned, and what we write
// must be read again.
#include "protocol/framing.h"
#include "tests/fuzz/input.h"

#include <string>
#include <vector>

namespace vidimus::protocol {

namespace {

using fuzz::require;

/// A frame as text that can be compared.
std::string shown(const Frame& frame) {
    if (frame) return "body " + *frame;
    return "error " + std::to_string(static_cast<int>(frame.error().kind)) + frame.error().error.text();
}

std::vector<std::string> frames_of(std::string_view bytes, std::size_t portion) {
    // Small limits, so that inputs can go beyond them.
    FrameReader reader(FramingLimits{.header = 200, .body = 300, .skipped_body = 1000});
    std::vector<std::string> frames;
    const auto take = [&] {
        while (auto frame = reader.next()) frames.push_back(shown(*frame));
    };
    for (std::size_t at = 0; at < bytes.size(); at += portion) {
        reader.feed(bytes.substr(at, portion));
        take();
    }
    reader.finish();
    take();
    return frames;
}

void run(std::string_view bytes) {
    const auto whole = frames_of(bytes, bytes.size() + 1);
    require(whole == frames_of(bytes, 1), "frames do not depend on portions of one byte");
    require(whole == frames_of(bytes, 7), "frames do not depend on portions of seven bytes");
    if (bytes.size() > 300) return;
    const auto written = frames_of(write_frame(bytes), 64);
    require(written.size() == 1 && written.front() == "body " + std::string(bytes), "a frame of ours is read again");
}

}  // namespace

}  // namespace vidimus::protocol

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::protocol::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
