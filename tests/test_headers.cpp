// Stands for the headers that most tests read first (tests/CMakeLists.txt).
