#pragma once

#include <cstddef>
#include <string>

namespace vidimus::bench {

/// A source with its draft, both whole files.
struct Texts {
    std::string source;
    std::string draft;
};

/// The sample article: an English source and its French draft, about 250 words each, with four faults.
Texts article();

/// An English source and a French draft without faults, about `words` words each, in paragraphs of six sentences. No
/// two sentences are equal: figures and names change from one to the next, the same on both sides. Same result on every
/// run.
Texts long_texts(std::size_t words);

}  // namespace vidimus::bench
