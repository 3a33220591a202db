#include "server/lsp/server.h"

#include "server/lsp/process_watch.h"
#include "server/lsp/session.h"
#include "server/lsp/strand_clock.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <thread>
#include <utility>

// Threads. Four kinds, and one way round:
//
//   reader (in the transport) ── frame ──> strand ── job ──> pool of workers
//   writer (in the transport) <── body ──  strand <── outcome ──┘
//
// The reader does nothing but cut frames and post them. The strand owns the Session, and with it every document,
// setting and outcome: whatever changes, changes there, so nothing in server/lsp/ needs a lock (but SourceFiles, which
// the workers share). It never waits: not for a check, not for a file, not for a client that does not read. Workers see
// only immutable snapshots, poll a stop token, and post what they found back to the strand, which drops it when the
// document moved on or was closed meanwhile. The strand hands bodies to the writer in order.
//
// run() lends its caller's thread to the strand until the session ends. Then the transport is stopped, which joins
// reader and writer; the destructor joins the workers before anything they may still touch goes away.

namespace vidimus::server {

namespace {

using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;

/// Short enough that a source saved in another program is felt to be followed, long enough to cost nothing.
constexpr std::chrono::milliseconds time_between_looks{2000};

/// A check is one thread's work, and drafts are typed one at a time: a few workers serve the moment when many
/// documents are opened at once, and leave room for the editor.
unsigned worker_count() {
    return std::clamp(std::thread::hardware_concurrency() / 2, 1U, 4U);
}

class PoolWorkers : public Workers {
  public:
    explicit PoolWorkers(Strand strand) : strand_(std::move(strand)), pool_(worker_count()) {}
    ~PoolWorkers() override { join(); }

    void run(std::function<void()> work, std::function<void()> done) override {
        ++running_;
        boost::asio::post(pool_, [this, work = std::move(work), done = std::move(done)]() mutable {
            work();
            work = nullptr;
            --running_;
            boost::asio::post(strand_, std::move(done));
        });
    }
    void join() { pool_.join(); }
    [[nodiscard]] bool busy() const { return running_ > 0; }

  private:
    Strand strand_;
    std::atomic<int> running_ = 0;
    boost::asio::thread_pool pool_;
};

}  // namespace

class Server::Parts {
  public:
    Parts(std::unique_ptr<protocol::Transport> transport, const ServerOptions& options)
        : transport_(std::move(transport)),
          strand_(boost::asio::make_strand(context_)),
          clock_(strand_),
          workers_(strand_),
          watch_(clock_, [this] { finish(1); }),
          session_({[this](std::string body) { transport_->send(std::move(body)); }, clock_, workers_,
                    [this](long pid) { watch_.watch(pid, ProcessWatch::Trust::if_alive); },
                    [this](int exit_code) { finish(exit_code); }, options.log, options.position_encoding,
                    options.lexicon_places, options.lexicons}) {
        poll();
        if (options.client_process_id) watch_.watch(*options.client_process_id, ProcessWatch::Trust::always);
    }

    ~Parts() {
        transport_->stop();
        workers_.join();
    }

    int run() {
        const auto work = boost::asio::make_work_guard(context_);
        transport_->start(
            [this](protocol::Frame frame) {
                boost::asio::post(strand_, [this, frame = std::move(frame)] { session_.receive(frame); });
            },
            [this] { boost::asio::post(strand_, [this] { session_.input_ended(); }); });
        context_.run();
        transport_->stop();
        return exit_code_;
    }

    [[nodiscard]] bool busy() const { return workers_.busy(); }

  private:
    void poll() {
        poll_timer_->start(time_between_looks, [this] {
            session_.look_at_files();
            poll();
        });
    }

    void finish(int exit_code) {
        exit_code_ = exit_code;
        context_.stop();
    }

    boost::asio::io_context context_;
    std::unique_ptr<protocol::Transport> transport_;
    Strand strand_;
    StrandClock clock_;
    PoolWorkers workers_;
    ProcessWatch watch_;
    Session session_;
    std::unique_ptr<Timer> poll_timer_ = clock_.make_timer();
    int exit_code_ = 0;
};

Server::Server(std::unique_ptr<protocol::Transport> transport, const ServerOptions& options)
    : parts_(std::make_unique<Parts>(std::move(transport), options)) {}
Server::~Server() = default;

int Server::run() {
    return parts_->run();
}

bool Server::busy() const {
    return parts_->busy();
}

}  // namespace vidimus::server
