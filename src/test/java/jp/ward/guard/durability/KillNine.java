package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.platform.PackagedJar;

/** Kills a guard under load, again and again, and starts it on what is left. */
final class KillNine implements AutoCloseable {

  private static final Pattern SOUND = Pattern.compile("sound entries: ([0-9]+)");

  private static final int SHORTEST_MILLIS = 500;

  private final PackagedGuard guard;
  private final Receipts receipts = new Receipts();
  private final Random random = new Random();
  private int answersHeld;
  private int measuresHeld;

  KillNine(Path folder) throws Exception {
    guard = new PackagedGuard(folder);
    guard.start();
  }

  /** Load, kill, verify, start, and everything that was said holds. */
  void round(int longestMillis) throws Exception {
    try (Load load = new Load(guard.jar, receipts)) {
      while (receipts.answers() == answersHeld) {
        Thread.sleep(10);
      }
      Thread.sleep(SHORTEST_MILLIS + random.nextInt(longestMillis));
      guard.jar.kill();
    }
    assertWhole(guard.verifyLedger());
    guard.start();
    assertFalse(guard.jar.managed("/q/health").contains("\"stale\": true"));
    receipts.holdAnswers(guard.jar, answersHeld);
    receipts.holdMeasures(guard.jar, measuresHeld);
    answersHeld = receipts.answers();
    measuresHeld = receipts.measures();
  }

  /** Kills it before it is ready, and starts it again. */
  void killTheStart(int longestMillis) throws Exception {
    guard.jar.stop();
    guard.begin();
    Thread.sleep(random.nextInt(longestMillis));
    guard.jar.kill();
    guard.start();
  }

  /** Everything that was said from the first round on. */
  void holdAll() throws Exception {
    receipts.holdAnswers(guard.jar, 0);
    receipts.holdMeasures(guard.jar, 0);
    guard.jar.stop();
    assertWhole(guard.verifyLedger());
  }

  private void assertWhole(PackagedJar.Ended verified) {
    assertEquals(0, verified.exitCode(), verified.output());
    Matcher sound = SOUND.matcher(verified.output());
    assertTrue(sound.find(), verified.output());
    assertTrue(Long.parseLong(sound.group(1)) >= receipts.lastEntry(), verified.output());
  }

  /** How much was held, for the log of the build. */
  @Override
  public String toString() {
    return answersHeld + " answers, " + measuresHeld + " measures";
  }

  @Override
  public void close() {
    guard.close();
  }
}
