package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the tour, run by bash and curl as the page shows them. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("tour を通しで: 二者承認、止めたことの確認")
class TourTest {

  @TempDir Path folder;

  @Test
  @EnabledOnOs(
      value = {OS.LINUX, OS.MAC},
      disabledReason = "bash and curl")
  void each_script_pasted_whole_prints_what_stands_below_it()
      throws IOException, InterruptedException {
    SampleWard.register();
    for (String name : List.of("staff-a", "officer-a", "manager-a", "staff-b", "manager-b")) {
      Files.writeString(folder.resolve(name + ".token"), SampleWard.token(name));
    }
    List<Page.Walk> walks = Page.TOUR.walks();
    assertEquals(2, walks.size());
    for (Page.Walk walk : walks) {
      assertEquals(timeless(walk.printed()), timeless(run(walk.script())));
    }
  }

  private String run(String script) throws IOException, InterruptedException {
    String local =
        script
            .replace("localhost:8080", "localhost:" + RestAssured.port)
            .replace("target/dev/tokens", folder.toString());
    Path file = Files.writeString(folder.resolve("walk.sh"), local);
    Path printed = folder.resolve("out.txt");
    Process bash =
        new ProcessBuilder("bash", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertEquals(true, bash.waitFor(60, TimeUnit.SECONDS), "ends");
    return Files.readString(printed, StandardCharsets.UTF_8);
  }

  /** The code is drawn anew each time; other tests of the run have stopped calls as well. */
  private static String timeless(String text) {
    return text.strip()
        .replaceFirst("handover [0-9A-Z]{4}-[0-9A-Z]{4}", "handover CODE")
        .replaceFirst("\"checks\":[1-9][0-9]*,\"stopped\":[1-9][0-9]*", "\"checks\":N");
  }
}
