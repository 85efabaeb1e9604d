package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.testing.LossyDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger and its checkpoint on a disk that forgets at a power cut what was not forced. */
@DisplayName("停電: 答えた記録は失われない")
class PowerCutTest {

  private static final int WRITERS = 4;
  private static final int WRITES = 80;
  private static final int ONE_CUT_IN = 25;

  /** What the disk held at one moment, and what had been said until then. */
  private record Cut(Path database, Set<String> acknowledged) {}

  @TempDir Path folder;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<Cut> cuts = Collections.synchronizedList(new ArrayList<>());
  private LedgerOnLossyDisk written;
  private Keys keys;

  @BeforeEach
  void a_ledger_on_that_disk() throws Exception {
    LossyDisk.install();
    KeyFolder.init(folder.resolve("keys"));
    keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
    written = new LedgerOnLossyDisk(folder.resolve("guard"), keys);
    LossyDisk.watch(
        disk -> {
          if (random.nextInt(ONE_CUT_IN) == 0) {
            cut(disk);
          }
        });
  }

  @AfterEach
  void take_the_disk_away() {
    LossyDisk.watch(disk -> {});
    written.close();
    LossyDisk.remove();
  }

  @Test
  void what_was_acknowledged_outlives_a_power_cut_at_any_moment() throws Exception {
    write(written::writeDurably);
    assertEquals(WRITERS * WRITES, acknowledged.size());
    assertTrue(cuts.size() > 10, "too few cuts to tell: " + cuts.size());
    for (Cut cut : cuts) {
      assertEquals(Set.of(), lostBy(cut), "seed " + seed);
      assertEquals(Optional.empty(), fault(cut), "seed " + seed);
    }
  }

  /** Otherwise the test above could not fail. */
  @Test
  void without_its_checkpoint_entries_would_be_lost() throws Exception {
    write(written::write);
    int lost = 0;
    for (Cut cut : cuts) {
      lost += lostBy(cut).isEmpty() ? 0 : 1;
    }
    assertTrue(lost > 0, "seed " + seed);
  }

  @Test
  void a_disk_that_no_longer_writes_refuses_the_writer() {
    written.writeDurably("chk_before");
    LossyDisk.breakDown();
    assertThrows(RuntimeException.class, () -> written.writeDurably("chk_after"));
  }

  private void write(Consumer<String> write) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String mine = "chk_" + writer + "_";
      all.add(
          writers.submit(
              () -> {
                for (int i = 0; i < WRITES; i++) {
                  write.accept(mine + i);
                  acknowledged.add(mine + i);
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    writers.shutdown();
  }

  private void cut(LossyDisk.Left disk) {
    try {
      Set<String> until = Set.copyOf(acknowledged); // said before, so to be found after
      Path database = folder.resolve("cut-" + cuts.size());
      Files.write(Path.of(database + ".mv.db"), disk.afterACut(random));
      cuts.add(new Cut(database, until));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Set<String> lostBy(Cut cut) throws Exception {
    Set<String> lost = new HashSet<>(cut.acknowledged());
    try (Connection left = open(cut);
        Statement statement = left.createStatement();
        ResultSet row = statement.executeQuery("SELECT reference FROM ledger_content")) {
      while (row.next()) {
        lost.remove(row.getString(1));
      }
    }
    return lost;
  }

  /** No half of a transaction, also not of one that nobody was told of. */
  private Optional<LedgerFault> fault(Cut cut) throws Exception {
    try (Connection left = open(cut)) {
      return new LedgerReader(left, keys).verify().firstFault();
    }
  }

  /** Opens what is left as the next start would. */
  private static Connection open(Cut cut) throws Exception {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + cut.database() + ";IFEXISTS=TRUE", "guard", "");
  }
}
