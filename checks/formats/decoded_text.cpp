#include "checks/formats/decoded_text.h"

#include <algorithm>

namespace vidimus::checks {

void DecodedText::add(std::string_view text, Span file) {
    const auto start = static_cast<Offset>(text_.size());
    text_ += text;
    runs_.push_back({{start, static_cast<Offset>(text_.size())}, file});
}

void DecodedText::write(Span part, DocumentBuilder& builder) const {
    auto run = std::ranges::upper_bound(runs_, part.start, {}, [](const Run& each) { return each.text.end; });
    for (; run != runs_.end() && run->text.start < part.end; ++run) {
        if (run->text.size() != run->file.size()) {
            builder.replace(slice(text_, run->text), run->file);
            continue;
        }
        const Span text{std::max(run->text.start, part.start), std::min(run->text.end, part.end)};
        const Offset before = text.start - run->text.start;
        builder.copy({run->file.start + before, run->file.start + before + text.size()});
    }
}

}  // namespace vidimus::checks
