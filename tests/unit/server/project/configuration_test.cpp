#include "server/project/configuration.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

using namespace vidimus::server;

TEST_SUITE("server/project/configuration") {
    TEST_CASE("the published schema is what the table says") {
        const std::string path = VIDIMUS_DOCS "/vidimus.schema.json";
        if (std::getenv("VIDIMUS_UPDATE_FIXTURES")) std::ofstream(path) << configuration_schema();
        std::ifstream file(path);
        CHECK(configuration_schema() == std::string(std::istreambuf_iterator<char>(file), {}));
        const auto schema = nlohmann::json::parse(configuration_schema(), nullptr, false);
        REQUIRE_FALSE(schema.is_discarded());
        for (const char* key : {"extends", "sourceLanguage", "pairs", "rules", "ignore", "lexiconFiles"}) {
            CAPTURE(key);
            CHECK(schema["properties"][key]["description"].is_string());
        }
    }
}
