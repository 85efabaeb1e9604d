package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.ledger.LedgerReader;
import jp.ward.guard.testing.LossyDisk;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged guard on a database that this test can take away, with a disk that forgets. */
@Tag("h2")
@DisplayName("データベースが消えても停電しても、記録のない答えはない")
class DatabaseGoneIT {

  private static final int ONE_CUT_IN = 40;
  private static final int MOST_CUTS = 40;

  /** What the disk held at one moment, and the ids of all that had been said until then. */
  private record Cut(Path database, Set<String> said) {}

  @TempDir Path folder;
  private final Receipts receipts = new Receipts();
  private final List<Cut> cuts = Collections.synchronizedList(new ArrayList<>());
  private final Random random = new Random();
  private Server database;
  private PackagedGuard guard;

  @BeforeEach
  void a_guard_whose_database_is_elsewhere() throws Exception {
    LossyDisk.install();
    database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    guard =
        new PackagedGuard(folder)
            .with(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:h2:tcp://localhost:%d/lossy:%s;WRITE_DELAY=0"
                    .formatted(database.getPort(), folder.resolve("guard")));
    guard.start();
  }

  @AfterEach
  void stop() {
    LossyDisk.watch(disk -> {});
    guard.close();
    database.stop();
    LossyDisk.remove();
  }

  @Test
  void what_the_service_said_outlives_a_power_cut_at_any_moment() throws Exception {
    try (Load load = new Load(guard.jar, receipts)) {
      LossyDisk.watch(this::sometimesCut);
      for (int i = 0; i < 1_200 && cuts.size() < MOST_CUTS; i++) {
        Thread.sleep(50);
      }
    }
    LossyDisk.watch(disk -> {});
    assertTrue(cuts.size() > 10, "too few cuts to tell: " + cuts.size());
    for (Cut cut : cuts) {
      assertEquals(Set.of(), lostBy(cut));
    }
    System.out.println("power cuts: " + cuts.size() + ", answers: " + receipts.answers());
  }

  @Test
  void without_its_database_it_answers_503_at_once_and_goes_on_when_it_is_back() throws Exception {
    int port = database.getPort();
    try (Load load = new Load(guard.jar, receipts)) {
      Thread.sleep(1_000);
      database.stop();
      final long gone = System.nanoTime(); // what was asked before may still be on its way
      List<Long> millis = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        assertEquals(503, ask().statusCode());
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }
      Collections.sort(millis); // a machine that is busy elsewhere may delay one or two of them
      assertTrue(millis.get(2) < 2_500 && millis.get(4) < 4_000, millis + " ms");
      assertEquals(0, receipts.answersAskedSince(gone), "an answer without its database");
      database = Server.createTcpServer("-tcpPort", "" + port, "-ifNotExists").start();
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (ask().statusCode() != 200) {
        assertTrue(System.nanoTime() < patience, "it does not come back");
      }
    }
    assertTrue(receipts.answers() > 0);
    receipts.holdAnswers(guard.jar, 0);
    receipts.holdMeasures(guard.jar, 0);
  }

  private HttpResponse<String> ask() throws Exception {
    return guard.jar.post(
        "/api/v1/checks", Receipts.clerk("clerk-x"), Receipts.question("71234567"));
  }

  private void sometimesCut(LossyDisk.Left disk) {
    if (cuts.size() >= MOST_CUTS || random.nextInt(ONE_CUT_IN) != 0) {
      return;
    }
    try {
      Set<String> said = receipts.idsUntilNow(); // said before, so to be found after
      Path left = folder.resolve("cut-" + cuts.size());
      Files.write(Path.of(left + ".mv.db"), disk.afterACut(random));
      cuts.add(new Cut(left, said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> lostBy(Cut cut) throws Exception {
    Set<String> lost = new HashSet<>(cut.said());
    try (Connection left =
            DriverManager.getConnection(
                "jdbc:h2:file:" + cut.database() + ";IFEXISTS=TRUE", "guard", "");
        Statement statement = left.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT reference FROM ledger_content WHERE reference IS NOT NULL"
                    + " UNION SELECT id FROM measure")) {
      while (row.next()) {
        lost.remove(row.getString(1));
      }
      assertEquals(Optional.empty(), new LedgerReader(left, guard.keys()).verify().firstFault());
    }
    return lost;
  }
}
