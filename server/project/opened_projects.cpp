#include "server/project/opened_projects.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vidimus::server {

namespace {

std::string folder_of(const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) return path;
    return std::filesystem::path(path).parent_path().string();
}

}  // namespace

LexiconPlaces with_lexicons_of(const Configuration& configuration, LexiconPlaces named) {
    named.files.insert(named.files.begin(), configuration.lexicon_files.begin(), configuration.lexicon_files.end());
    if (named.dictionaries.empty()) named.dictionaries = configuration.dictionaries;
    return named;
}

OpenedProjects::OpenedProjects(LexiconPlaces places, std::shared_ptr<const InstalledLexicons> lexicons)
    : places_(std::move(places)),
      lexicons_(std::move(lexicons)),
      without_folder_(
          std::make_shared<const OpenedProject>(OpenedProject{{}, lexicons_, checks::Checker(lexicons_), {}})) {}

std::shared_ptr<const OpenedProject> OpenedProjects::of(const std::string& path) {
    const std::string folder = folder_of(path);
    // Under the lock, so that several drafts of one folder wait for one opening instead of doing it each.
    const std::scoped_lock lock(mutex_);
    Known& known = by_folder_[folder];
    if (!known.project || !known.fresh) known = {open(folder, known.project), true};
    return known.project;
}

std::vector<std::string> OpenedProjects::configuration_files() {
    std::vector<std::string> files;
    const auto add = [&](const std::string& path) {
        std::error_code unknown;
        const std::string whole = std::filesystem::absolute(path, unknown).lexically_normal().string();
        if (std::ranges::find(files, whole) == files.end()) files.push_back(whole);
    };
    const std::scoped_lock lock(mutex_);
    for (const auto& [folder, known] : by_folder_) {
        const Project& project = known.project->project;
        add(project.root + "/" + std::string(configuration_name));
        add(project.baseline_file());
        if (!project.configuration.file.empty()) add(project.configuration.file);
        for (const std::string& base : project.configuration.bases) add(base);
    }
    return files;
}

void OpenedProjects::forget() {
    const std::scoped_lock lock(mutex_);
    for (auto& [folder, known] : by_folder_) known.fresh = false;
}

std::shared_ptr<const OpenedProject> OpenedProjects::open(const std::string& folder,
                                                          const std::shared_ptr<const OpenedProject>& before) const {
    Expected<Project> project = open_project(folder);
    if (!project) {
        const Project last = before ? before->project : Project{folder, {}, {}, {}};
        const auto lexicons = before ? before->lexicons : lexicons_;
        return std::make_shared<const OpenedProject>(
            OpenedProject{last, lexicons, checks::Checker(lexicons), project.error()});
    }
    auto lexicons = lexicons_;
    std::optional<Error> error;
    const Configuration& configuration = project->configuration;
    if (lexicons && (!configuration.lexicon_files.empty() || !configuration.dictionaries.empty())) {
        auto own = InstalledLexicons::open(with_lexicons_of(configuration, places_));
        if (own) {
            lexicons = std::move(*own);
        } else {
            error = own.error();
        }
    }
    return std::make_shared<const OpenedProject>(
        OpenedProject{std::move(*project), lexicons, checks::Checker(lexicons), std::move(error)});
}

}  // namespace vidimus::server
