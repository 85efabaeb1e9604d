package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while many ask: who had begun is answered, and every answer that left is on record. */
@Tag("h2")
@DisplayName("停止の合図の前に問うた人は、みな答えを受け取る")
class StopUnderLoadIT {

  private static final int CLIENTS = 16;

  @TempDir Path folder;
  private final List<String> cut = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private volatile boolean ends;
  private volatile long stopped = Long.MAX_VALUE;

  @Test
  void nothing_that_had_begun_is_cut_off() throws Exception {
    try (PackagedGuard guard = new PackagedGuard(folder)) {
      guard.start();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      for (int i = 0; i < CLIENTS; i++) {
        String clerk = "stop-" + i;
        clients.submit(() -> askOnAndOn(guard, clerk));
      }
      Thread.sleep(3_000);
      stopped = System.nanoTime();
      guard.jar.terminate();
      ends = true;
      clients.shutdown();
      assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
      assertEquals(List.of(), cut);
      assertTrue(answered.size() > CLIENTS, "they asked");
      guard.start();
      for (Map.Entry<String, String> one : answered.entrySet()) {
        String token = Receipts.clerk(one.getValue());
        assertEquals(200, guard.jar.get("/api/v1/checks/" + one.getKey(), token).statusCode());
      }
    }
  }

  private Void askOnAndOn(PackagedGuard guard, String clerk) throws IOException {
    String token = Receipts.clerk(clerk);
    for (int i = 0; i < 1_000 && !ends; i++) {
      String body = Receipts.question("0731%05d".formatted(i));
      String request =
          Misbehaviour.head("/api/v1/checks", token, body.length())
                  .replace("Host: localhost", "Host: localhost\r\nConnection: close")
              + body;
      long begun = System.nanoTime();
      String answer = "";
      try (Socket socket = new Socket("localhost", guard.jar.port())) {
        socket.setSoTimeout(15_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        answer = broken.toString();
      }
      if (answer.startsWith("HTTP/1.1 200")) {
        String json = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        answered.put(new ObjectMapper().readTree(json).path("id").asText(), clerk);
      } else if (begun < stopped - TimeUnit.MILLISECONDS.toNanos(1)) {
        cut.add(answer);
      }
    }
    return null;
  }
}
