#include "checks/text/encoding.h"

namespace vidimus::checks {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// One step over possibly invalid UTF-8: the code point (or the replacement) and the bytes it takes. Follows the table
/// of well-formed sequences (Unicode 15, table 3-7): a maximal subpart is the longest prefix that could still become
/// valid.
struct Step {
    char32_t code_point;
    std::size_t size;
    bool valid;
};

Step step_at(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[k]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0F;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {replacement, 1, false};
    }
    for (std::size_t k = 1; k < length; ++k) {
        if (at + k >= bytes.size() || byte(at + k) < low || byte(at + k) > high) return {replacement, k, false};
        value = value << 6 | (byte(at + k) & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, true};
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const Step step = step_at(bytes, at);
        if (!step.valid) return false;
        at += step.size;
    }
    return true;
}

std::string repair_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const Step step = step_at(bytes, at);
        append_utf8(step.code_point, out);
        at += step.size;
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return little_endian ? first | second << 8 : first << 8 | second;
    };
    std::string out;
    out.reserve(bytes.size());
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        char32_t value = unit(at);
        at += 2;
        if (value >= 0xD800 && value <= 0xDFFF) {
            const bool pair = value <= 0xDBFF && at + 1 < bytes.size() && unit(at) >= 0xDC00 && unit(at) <= 0xDFFF;
            if (pair) {
                value = 0x10000 + ((value - 0xD800) << 10) + (unit(at) - 0xDC00);
                at += 2;
            } else {
                value = replacement;
            }
        }
        append_utf8(value, out);
    }
    if (at < bytes.size()) append_utf8(replacement, out);  // half a unit at the end
    return out;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16_le;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16_be;
    return bytes.find('\0') == std::string_view::npos ? Encoding::utf8 : Encoding::binary;
}

std::string decode_text(std::string bytes) {
    const Encoding encoding = detect_encoding(bytes);
    if (encoding == Encoding::utf16_le) return from_utf16(bytes, true);
    if (encoding == Encoding::utf16_be) return from_utf16(bytes, false);
    if (is_valid_utf8(bytes)) return bytes;
    return repair_utf8(bytes);
}

std::uint32_t count_code_points(std::string_view utf8) {
    std::uint32_t count = 0;
    for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const Step step = step_at(utf8, at);
    at += step.size;
    return step.code_point;
}

char32_t previous_code_point(std::string_view utf8, std::size_t& at) {
    do {
        --at;
    } while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80);
    return step_at(utf8, at).code_point;
}

void append_utf8(char32_t code_point, std::string& out) {
    const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xC0 | code_point >> 6);
        push(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        push(0xE0 | code_point >> 12);
        push(0x80 | (code_point >> 6 & 0x3F));
        push(0x80 | (code_point & 0x3F));
    } else {
        push(0xF0 | code_point >> 18);
        push(0x80 | (code_point >> 12 & 0x3F));
        push(0x80 | (code_point >> 6 & 0x3F));
        push(0x80 | (code_point & 0x3F));
    }
}

}  // namespace vidimus::checks
