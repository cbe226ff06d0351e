#include "analysis/random_stream.hpp"

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>

namespace verbund {

double RandomStream::normal() {
    return boost::random::normal_distribution<double>()(words_);
}

double RandomStream::exponential() {
    return boost::random::exponential_distribution<double>()(words_);
}

std::size_t RandomStream::below(std::size_t count) {
    return boost::random::uniform_int_distribution<std::size_t>(0, count - 1)(words_);
}

}  // namespace verbund
