package jp.ward.guard.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server on this machine and passes on, hangs, resets or lies. */
public final class LyingProxy implements AutoCloseable {

  /** What it does with a connection. */
  @FunctionalInterface
  public interface Manner {
    void meet(Socket client, LyingProxy proxy) throws IOException, InterruptedException;
  }

  private final ServerSocket door;
  private final int target;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "lying-proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger met = new AtomicInteger();
  private volatile Manner manner = LyingProxy::honest;

  public LyingProxy(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::meetAll);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** How many connections came. */
  public int met() {
    return met.get();
  }

  /** Changes its manner and drops whoever is connected. */
  public LyingProxy being(Manner next) {
    manner = next;
    open.forEach(LyingProxy::drop);
    return this;
  }

  private void meetAll() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        met.incrementAndGet();
        open.add(client);
        threads.execute(() -> meet(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void meet(Socket client) {
    try (client) {
      manner.meet(client, this);
    } catch (IOException dropped) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  public static void honest(Socket client, LyingProxy proxy) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), proxy.target)) {
      proxy.threads.execute(() -> pour(client, server));
      pour(server, client);
    }
  }

  /** Takes the connection and is silent for a minute. */
  public static void hanging(Socket client, LyingProxy proxy) throws InterruptedException {
    Thread.sleep(60_000);
  }

  /** Ends the connection the hard way once the request is there. */
  public static void resetting(Socket client, LyingProxy proxy) throws IOException {
    readHead(client);
    client.setSoLinger(true, 0);
  }

  /** Ends it without a word. */
  public static void closing(Socket client, LyingProxy proxy) throws IOException {
    readHead(client);
  }

  /** Answers these bytes to whatever is asked. */
  public static Manner saying(String answer) {
    return (client, proxy) -> {
      readHead(client);
      client.getOutputStream().write(answer.getBytes(ISO_8859_1));
      client.getOutputStream().flush();
    };
  }

  /** Answers a head and these bytes one by one, ten in a second, without end. */
  public static Manner dripping(String head, String body) {
    return (client, proxy) -> {
      readHead(client);
      OutputStream out = client.getOutputStream();
      out.write(head.getBytes(ISO_8859_1));
      for (int i = 0; i < 600; i++) {
        out.write(body.charAt(i % body.length()));
        out.flush();
        Thread.sleep(100);
      }
    };
  }

  /** Answers without end, as fast as it is read. */
  public static void endless(Socket client, LyingProxy proxy) throws IOException {
    readHead(client);
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(ISO_8859_1));
    byte[] spaces = " ".repeat(65_536).getBytes(ISO_8859_1);
    while (!client.isClosed()) {
      out.write(spaces);
    }
  }

  public static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  public static String status(int status, String body, String... headers) {
    return "HTTP/1.1 "
        + status
        + " X\r\n"
        + String.join("", headers)
        + "Content-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  private static void readHead(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      last = last << 8 | next;
      if (last == 0x0d0a0d0a) {
        return;
      }
    }
  }

  private static void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      drop(to);
    }
  }

  private static void drop(Socket one) {
    try {
      one.close();
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(LyingProxy::drop);
    threads.shutdownNow();
  }
}
