// Gives a target every file of some folders, the corpus, and then inputs that are made
// from them at random. Without libFuzzer: libFuzzer has a main of its own.
//   fuzz_NAME CHANGED FOLDER…     CHANGED: how many inputs are made
// An input that is not stood is left in the file "not_stood".
#include "fuzz/changed_input.hpp"
#include "fuzz/target.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

namespace {

std::string trying;

void leave(int signal) {
    std::ofstream("not_stood", std::ios::binary) << trying;
    std::fprintf(stderr, "an input was not stood; it is in the file not_stood\n");
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void give(std::string input) {
    trying = std::move(input);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(trying.data()),
                           trying.size());
}

std::vector<std::string> inputs_in(const char* folder) {
    std::vector<std::string> inputs;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(in),
                            std::istreambuf_iterator<char>());
    }
    return inputs;
}

}  // namespace

int main(int count, char** words) {
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, leave);
    std::vector<std::string> inputs;
    for (int i = 2; i < count; ++i)
        for (std::string& input : inputs_in(words[i]))
            inputs.push_back(std::move(input));
    if (inputs.empty()) return 1;
    for (const std::string& input : inputs) give(input);
    const int made = std::atoi(words[1]);
    constexpr unsigned seed = 20271;
    verbund::fuzz::ChangedInput changed(inputs, seed);
    for (int i = 0; i < made; ++i) give(changed.next());
    std::printf("%zu inputs stood, and %d made from them\n", inputs.size(), made);
    return 0;
}
