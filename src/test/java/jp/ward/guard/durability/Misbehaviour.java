package jp.ward.guard.durability;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ward.guard.platform.PackagedJar;

/** What one clerk with one token does to everybody else, on and on until it is closed. */
final class Misbehaviour implements AutoCloseable {

  private static final AtomicInteger NUMBERS = new AtomicInteger(72_000_000);

  private static final AtomicInteger OFFICERS = new AtomicInteger();

  private final PackagedJar jar;

  /** Another each time: what one of them used up is no limit of the next. */
  private final String officer = Receipts.officer("busy-" + OFFICERS.incrementAndGet());

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> answers = new TreeMap<>();
  private volatile boolean ends;

  Misbehaviour(PackagedJar jar) {
    this.jar = jar;
  }

  /** Sends many requests whose bodies never end; what the guard closes is opened again. */
  Misbehaviour unfinishedBodies(int many, String head) {
    threads.submit(
        () -> {
          List<SocketChannel> open = new ArrayList<>();
          while (!ends) {
            open.removeIf(this::isClosed);
            while (open.size() < many && !ends) {
              open.add(begun(head));
            }
            Thread.sleep(200);
          }
          for (SocketChannel one : open) {
            one.close();
          }
          return null;
        });
    return this;
  }

  private SocketChannel begun(String head) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", jar.port()));
    channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8)));
    channel.configureBlocking(false);
    return channel;
  }

  private boolean isClosed(SocketChannel channel) {
    ByteBuffer bytes = ByteBuffer.allocate(4_096);
    try {
      int read = channel.read(bytes);
      if (read > 9) {
        count(new String(bytes.array(), 9, 3, StandardCharsets.US_ASCII));
      }
      if (read >= 0) {
        return false;
      }
      channel.close();
      return true;
    } catch (IOException broken) {
      return true;
    }
  }

  /** Sends many registrations at once, each about somebody else. */
  Misbehaviour registrations(int many) {
    return over(
        many,
        () ->
            jar.post("/api/v1/measures", officer, Receipts.measure("0" + NUMBERS.incrementAndGet()))
                .statusCode());
  }

  /** Sends many batches of a thousand questions at once, by an officer who may not ask so many. */
  Misbehaviour batches(int many) {
    String batch =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Receipts.question("0" + NUMBERS.incrementAndGet()))
            .collect(Collectors.joining(",", "{\"checks\":[", "]}"));
    return over(many, () -> jar.post("/api/v1/checks:batch", officer, batch).statusCode());
  }

  /** Sends many questions whose connection is closed before they can be answered. */
  Misbehaviour abandonedRegistrations(int many) {
    return over(
        many,
        () -> {
          String body = Receipts.measure("0" + NUMBERS.incrementAndGet());
          try (Socket socket = new Socket("localhost", jar.port())) {
            String head = head("/api/v1/measures", officer, body.length());
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
          }
          Thread.sleep(100);
          return 0;
        });
  }

  /** The head of a request with a body of so many bytes. */
  static String head(String path, String token, int length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            .formatted(path, token)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(length);
  }

  private Misbehaviour over(int many, Callable<Integer> call) {
    for (int i = 0; i < many; i++) {
      threads.submit(
          () -> {
            while (!ends) {
              try {
                count(String.valueOf(call.call()));
              } catch (IOException broken) {
                count("broken off");
              }
            }
            return null;
          });
    }
    return this;
  }

  private synchronized void count(String status) {
    answers.merge(status, 1, Integer::sum);
  }

  /** How often each status was answered. */
  synchronized Map<String, Integer> answers() {
    return Map.copyOf(answers);
  }

  @Override
  public void close() throws InterruptedException {
    ends = true;
    threads.shutdown();
    threads.awaitTermination(30, TimeUnit.SECONDS);
    System.out.println("the one who misbehaves: " + new TreeMap<>(answers()));
  }
}
