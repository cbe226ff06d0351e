// Gives a target every file of some folders: the corpus, without libFuzzer.
#include "fuzz/target.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

int main(int count, char** words) {
    int tried = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : fs::directory_iterator(words[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string text((std::istreambuf_iterator<char>(in)), {});
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()),
                                   text.size());
            ++tried;
        }
    std::printf("%d inputs stood\n", tried);
    return tried > 0 ? 0 : 1;
}
