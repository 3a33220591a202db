#include "protocol/stream_transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace vidimus::protocol {
namespace {

Error system_error(std::string where, std::string what_to_do) {
    return {std::system_category().message(errno), std::move(where), std::move(what_to_do)};
}

/// Keeps descriptors 0 and 1 away from everybody while the transport lives.
class StdioTransport : public StreamTransport {
  public:
    StdioTransport(FileDescriptor input, FileDescriptor output)
        : StreamTransport(FileDescriptor::duplicate(input.get()), FileDescriptor::duplicate(output.get())),
          input_before_(std::move(input)),
          output_before_(std::move(output)) {}
    ~StdioTransport() override {
        stop();
        ::dup2(input_before_.get(), STDIN_FILENO);
        ::dup2(output_before_.get(), STDOUT_FILENO);
    }

  private:
    FileDescriptor input_before_;
    FileDescriptor output_before_;
};

template <class Socket, class Endpoint>
Expected<std::unique_ptr<Transport>> connect(const Endpoint& endpoint, const std::string& where) {
    boost::asio::io_context context;
    Socket socket(context);
    boost::system::error_code error;
    socket.connect(endpoint, error);
    FileDescriptor input;
    if (!error) input = FileDescriptor(socket.release(error));
    if (error) return Error{error.message(), where, "check that the client listens there"};
    auto output = FileDescriptor::duplicate(input.get());
    return std::make_unique<StreamTransport>(std::move(input), std::move(output));
}

}  // namespace

Expected<std::unique_ptr<Transport>> open_stdio_transport() {
    const auto advice = "start the server with standard input and output connected to its client";
    auto input = FileDescriptor::duplicate(STDIN_FILENO);
    if (!input) return system_error("standard input", advice);
    auto output = FileDescriptor::duplicate(STDOUT_FILENO);
    if (!output) return system_error("standard output", advice);
    const FileDescriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nothing) return system_error("/dev/null", "");
    ::dup2(nothing.get(), STDIN_FILENO);
    if (::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) ::dup2(nothing.get(), STDOUT_FILENO);
    return std::make_unique<StdioTransport>(std::move(input), std::move(output));
}

Expected<std::unique_ptr<Transport>> connect_socket_transport(unsigned short port) {
    using boost::asio::ip::tcp;
    const tcp::endpoint endpoint(boost::asio::ip::address_v4::loopback(), port);
    return connect<tcp::socket>(endpoint, "port " + std::to_string(port));
}

Expected<std::unique_ptr<Transport>> connect_pipe_transport(const std::string& name) {
    using boost::asio::local::stream_protocol;
    constexpr std::size_t longest_name = 107;  // sun_path of unix(7), without its final zero
    if (name.empty() || name.size() > longest_name) {
        return Error{"the name of a pipe has from 1 to " + std::to_string(longest_name) + " bytes", name, ""};
    }
    return connect<stream_protocol::socket>(stream_protocol::endpoint(name), name);
}

}  // namespace vidimus::protocol
