#include "protocol/stream_transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using vidimus::protocol::FileDescriptor;
using vidimus::protocol::Frame;
using vidimus::protocol::make_pipe;
using vidimus::protocol::memory_transport_pair;
using vidimus::protocol::StreamTransport;
using vidimus::protocol::Transport;
using vidimus::protocol::write_frame;

/// What a transport delivered; frames that could not be read as "!".
class Received {
  public:
    void listen(Transport& transport) {
        transport.start([this](const Frame& frame) { add(frame ? *frame : "!"); }, [this] { add("end"); });
    }
    void add(std::string item) {
        const std::scoped_lock lock(mutex_);
        items_.push_back(std::move(item));
        changed_.notify_all();
    }
    /// Waits until so many things came.
    std::vector<std::string> first(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::seconds(20), [&] { return items_.size() >= count; });
        return items_;
    }
    std::vector<std::string> now() { return first(0); }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> items_;
};

using Items = std::vector<std::string>;

void write_bytes(const FileDescriptor& to, const std::string& bytes) {
    REQUIRE(::write(to.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

std::string read_bytes(const FileDescriptor& from, std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
        const auto got = ::read(from.get(), bytes.data() + have, count - have);
        if (got <= 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

/// A transport with pipes to a client.
struct Connection {
    FileDescriptor to_server;
    FileDescriptor from_server;
    std::unique_ptr<StreamTransport> transport;
    Received received;

    explicit Connection(StreamTransport::Options options = {}) {
        auto [server_input, client_output] = make_pipe();
        auto [client_input, server_output] = make_pipe();
        to_server = std::move(client_output);
        from_server = std::move(client_input);
        transport = std::make_unique<StreamTransport>(std::move(server_input), std::move(server_output), options);
    }
};

Items read_file(const char* path, int flags) {
    auto output = make_pipe();
    StreamTransport transport(FileDescriptor(::open(path, flags | O_CLOEXEC)), std::move(output.second));
    Received received;
    received.listen(transport);
    auto items = received.first(1);
    while (!items.empty() && items.back() != "end") items = received.first(items.size() + 1);
    transport.stop();
    return received.now();
}

}  // namespace

TEST_SUITE("protocol/transport") {
    TEST_CASE("frames come in order, then the end, once") {
        Connection connection;
        connection.received.listen(*connection.transport);
        write_bytes(connection.to_server, write_frame("1") + write_frame("2").substr(0, 5));
        CHECK(connection.received.first(1) == Items{"1"});
        write_bytes(connection.to_server, write_frame("2").substr(5) + "Content-Length: 9\r\n\r\n{");
        connection.to_server.reset();
        CHECK(connection.received.first(4) == Items{"1", "2", "!", "end"});
        connection.transport->stop();
        connection.transport->stop();
        CHECK(connection.received.now().size() == 4);
    }

    TEST_CASE("bodies go out in order, framed, also those sent before the start") {
        Connection connection;
        connection.transport->send("\"é\"");
        connection.received.listen(*connection.transport);
        connection.transport->send("{}");
        CHECK(read_bytes(connection.from_server, 48) == "Content-Length: 4\r\n\r\n\"é\"Content-Length: 2\r\n\r\n{}");
    }

    TEST_CASE("stopping needs nobody to close the input, and sends what waits") {
        Connection connection;
        connection.received.listen(*connection.transport);
        connection.transport->send("{}");
        connection.transport->stop();
        CHECK(read_bytes(connection.from_server, 100) == write_frame("{}"));
        CHECK(connection.received.now().empty());
    }

    TEST_CASE("a transport may be stopped before it was started") {
        Connection connection;
        connection.transport->stop();
        connection.transport->send("{}");
        CHECK(read_bytes(connection.from_server, 100).empty());
    }

    TEST_CASE("a client that does not read holds up neither reading nor stopping") {
        Connection connection;
        connection.received.listen(*connection.transport);
        const std::string large(1024 * 1024, 'x');
        for (int i = 0; i < 4; ++i) connection.transport->send(large);
        write_bytes(connection.to_server, write_frame("1"));
        CHECK(connection.received.first(1) == Items{"1"});
        connection.transport->stop();
    }

    TEST_CASE("large bodies arrive whole") {
        Connection connection;
        const std::string large(3'000'000, 'x');
        connection.transport->send(large);
        CHECK(read_bytes(connection.from_server, write_frame(large).size()) == write_frame(large));
    }

    TEST_CASE("a client that is gone is an end, not a signal") {
        Connection connection;
        connection.received.listen(*connection.transport);
        connection.from_server.reset();
        connection.transport->send("{}");
        CHECK(connection.received.first(1) == Items{"end"});
        connection.transport->send("{}");
        connection.to_server.reset();
        connection.transport->stop();
        CHECK(connection.received.now() == Items{"end"});
    }

    TEST_CASE("regular files and /dev/null are inputs too") {
        const auto path = std::filesystem::temp_directory_path() / ("transport_test_" + std::to_string(::getpid()));
        {
            const FileDescriptor file(::open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600));
            write_bytes(file, write_frame("1") + write_frame("2"));
        }
        CHECK(read_file(path.c_str(), O_RDONLY) == Items{"1", "2", "end"});
        CHECK(read_file("/dev/null", O_RDONLY) == Items{"end"});
        CHECK(read_file("/nonexistent", O_RDONLY) == Items{"end"});
        std::filesystem::remove(path);
    }

    TEST_CASE("blocking mode of the descriptors is left alone") {
        Connection connection;
        connection.received.listen(*connection.transport);
        write_bytes(connection.to_server, write_frame("1"));
        connection.received.first(1);
        CHECK((::fcntl(connection.to_server.get(), F_GETFL) & O_NONBLOCK) == 0);
        CHECK((::fcntl(connection.from_server.get(), F_GETFL) & O_NONBLOCK) == 0);
    }

    TEST_CASE("standard output is the wire, and stray prints go elsewhere") {
        std::fflush(stdout);
        auto input = make_pipe();
        auto output = make_pipe();
        auto errors = make_pipe();
        const auto saved_input = FileDescriptor::duplicate(0);
        const auto saved_output = FileDescriptor::duplicate(1);
        const auto saved_errors = FileDescriptor::duplicate(2);
        ::dup2(input.first.get(), 0);
        ::dup2(output.second.get(), 1);
        ::dup2(errors.second.get(), 2);
        Received received;
        auto opened = vidimus::protocol::open_stdio_transport();
        if (opened) {
            received.listen(**opened);
            std::printf("stray\n");
            std::fflush(stdout);
            (*opened)->send("{}");
            write_bytes(input.second, write_frame("1"));
            received.first(1);
            opened->reset();
        }
        const bool restored = ::fcntl(0, F_GETFD) >= 0 && ::fcntl(1, F_GETFD) >= 0;
        ::dup2(saved_input.get(), 0);
        ::dup2(saved_output.get(), 1);
        ::dup2(saved_errors.get(), 2);
        output.second.reset();
        errors.second.reset();
        REQUIRE(opened.has_value());
        CHECK(restored);
        CHECK(received.now() == Items{"1"});
        CHECK(read_bytes(output.first, 100) == write_frame("{}"));
        CHECK(read_bytes(errors.first, 100) == "stray\n");
    }

    TEST_CASE("connects to a client that listens on a port") {
        using boost::asio::ip::tcp;
        boost::asio::io_context context;
        tcp::acceptor acceptor(context, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
        const auto port = acceptor.local_endpoint().port();
        auto transport = vidimus::protocol::connect_socket_transport(port);
        REQUIRE(transport.has_value());
        auto client = acceptor.accept();
        Received received;
        received.listen(**transport);
        boost::asio::write(client, boost::asio::buffer(write_frame("1")));
        CHECK(received.first(1) == Items{"1"});
        (*transport)->send("{}");
        std::string bytes(write_frame("{}").size(), '\0');
        boost::asio::read(client, boost::asio::buffer(bytes));
        CHECK(bytes == write_frame("{}"));
        client.close();
        CHECK(received.first(2) == Items{"1", "end"});
        acceptor.close();
        const auto refused = vidimus::protocol::connect_socket_transport(port);
        REQUIRE(refused.has_error());
        CHECK(refused.error().where == "port " + std::to_string(port));
    }

    TEST_CASE("connects to a client that listens on a pipe") {
        using boost::asio::local::stream_protocol;
        const auto name = (std::filesystem::temp_directory_path() / ("pipe_" + std::to_string(::getpid()))).string();
        boost::asio::io_context context;
        stream_protocol::acceptor acceptor(context, stream_protocol::endpoint(name));
        auto transport = vidimus::protocol::connect_pipe_transport(name);
        REQUIRE(transport.has_value());
        auto client = acceptor.accept();
        Received received;
        received.listen(**transport);
        boost::asio::write(client, boost::asio::buffer(write_frame("1")));
        CHECK(received.first(1) == Items{"1"});
        client.close();
        CHECK(received.first(2) == Items{"1", "end"});
        std::filesystem::remove(name);
        CHECK(vidimus::protocol::connect_pipe_transport(name).has_error());
        CHECK(vidimus::protocol::connect_pipe_transport(std::string(500, 'x')).has_error());
        CHECK(vidimus::protocol::connect_pipe_transport("").has_error());
    }
}

TEST_SUITE("protocol/memory_transport") {
    TEST_CASE("what one end sends the other gets, in order, also from before its start") {
        auto [client, server] = memory_transport_pair();
        Received at_client;
        Received at_server;
        client->send("1");
        at_server.listen(*server);
        client->send("2");
        server->send("3");
        at_client.listen(*client);
        CHECK(at_server.now() == Items{"1", "2"});
        CHECK(at_client.now() == Items{"3"});
        client->stop();
        CHECK(at_server.now() == Items{"1", "2", "end"});
        server->send("4");
        server->stop();
        CHECK(at_client.now() == Items{"3"});
    }

    TEST_CASE("a handler that answers is not entered again") {
        auto [client, server] = memory_transport_pair();
        int depth = 0;
        std::vector<std::string> answers;
        server->start(
            [&, to_client = server.get()](const Frame& frame) {
                CHECK(++depth == 1);
                to_client->send(*frame + "!");
                --depth;
            },
            [] {});
        client->start(
            [&, to_server = client.get()](const Frame& frame) {
                answers.push_back(*frame);
                if (answers.size() < 3) to_server->send(*frame);
            },
            [] {});
        client->send("a");
        CHECK(answers == Items{"a!", "a!!", "a!!!"});
    }

    TEST_CASE("many threads may send") {
        auto [client, server] = memory_transport_pair();
        Received received;
        received.listen(*server);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, sender = client.get()] {
                for (int k = 0; k < 500; ++k) sender->send("x");
            });
        }
        for (auto& thread : threads) thread.join();
        CHECK(received.first(2000).size() == 2000);
        server->stop();
    }
}
