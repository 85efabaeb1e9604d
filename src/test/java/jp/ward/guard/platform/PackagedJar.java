package jp.ward.guard.platform;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar as an operator runs it: a process in a working folder of its own. */
public final class PackagedJar {

  /** How a process ended. */
  public record Ended(int exitCode, String output) {}

  private static final long PATIENCE_SECONDS = 180;

  /** Dozens of starts, each for a moment: the quick compiler alone. */
  private static final List<String> SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** One for all: a client for each call would measure itself. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final Path folder;
  private final Path output;
  private Process process;
  private int port;
  private int management;

  public PackagedJar(Path folder) {
    this.folder = folder;
    output = folder.resolve("output.txt");
  }

  /** Runs until it ends by itself. */
  public Ended run(Map<String, String> settings, String... args) throws Exception {
    launch(settings, args);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      stop();
      throw new AssertionError("it did not end:\n" + output());
    }
    return new Ended(process.exitValue(), output());
  }

  /** Runs until it is ready. */
  public void start(Map<String, String> settings) throws Exception {
    launch(settings);
    for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
      if (!process.isAlive()) {
        throw new AssertionError("it ended:\n" + output());
      }
      try {
        if (status("/q/health/ready") == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet listening
      }
      Thread.sleep(200);
    }
    throw new AssertionError("it did not become ready:\n" + output());
  }

  public void stop() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public int status(String path) throws Exception {
    return get(path).statusCode();
  }

  /** What operations reads, on the port for it. */
  public String managed(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + management + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public String body(String path) throws Exception {
    return get(path).body();
  }

  public HttpResponse<String> post(String path, String token, String json) throws Exception {
    HttpRequest request =
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  public int port() {
    return port;
  }

  public String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  public HttpResponse<String> get(String path, String token) throws Exception {
    HttpRequest request = request(path).header("Authorization", "Bearer " + token).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(10));
  }

  /** Begins a start and does not wait for it. */
  public void begin(Map<String, String> settings) throws IOException {
    launch(settings);
  }

  /** Asks it to end, SIGTERM, and waits until it has ended. */
  public void terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
  }

  /** Ends it in the middle of whatever it does: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void launch(Map<String, String> settings, String... args) throws IOException {
    try (ServerSocket free = new ServerSocket(0);
        ServerSocket another = new ServerSocket(0)) {
      port = free.getLocalPort();
      management = another.getLocalPort();
    }
    Path jar = Path.of(System.getProperty("guard.jar", "target/quarkus-app/quarkus-run.jar"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SOON);
    command.add("-jar");
    command.add(jar.toAbsolutePath().toString());
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File(output.toString()));
    builder.environment().keySet().removeIf(name -> name.matches("(GUARD|QUARKUS|MP|SMALLRYE)_.*"));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
    builder.environment().putAll(settings);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    process = builder.start();
  }
}
