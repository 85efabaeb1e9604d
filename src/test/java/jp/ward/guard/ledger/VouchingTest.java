package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("確認の一巡は誰も待たせず、その間に書かれた行も数える")
class VouchingTest {

  @TempDir Path folder;
  private Keys keys;

  @BeforeEach
  void with_keys() throws Exception {
    KeyFolder.init(folder.resolve("keys"));
    keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
  }

  private static RegisterDigest of(long sum) {
    return new RegisterDigest(BigInteger.valueOf(sum));
  }

  @ParameterizedTest(name = "walked {0}, carried {1} and then {2}: {3}")
  @CsvSource({
    "0,0,0,0",
    "5,5,5,5",
    "5,5,9,9",
    "5,9,9,5", // a row was lost
    "9,5,5,9", // a row was added
    "5,9,12,8", // one lost, one written meanwhile
    "5,9,2,-2", // one lost, one deleted meanwhile
    "0,100,100,0",
    "0,100,101,1",
    "7,0,0,7"
  })
  void the_sum_takes_what_was_written_since(long walked, long then, long now, long expected)
      throws SQLException {
    Vouching vouching =
        new Vouching(List.of(), of(walked), Optional.of(of(then)), MeasureIndex.EMPTY);
    Head locked = new Head(3, "hash", Instant.EPOCH, of(now).sealed(3, "hash", keys));
    assertEquals(of(expected), vouching.now(locked, null, keys));
  }
}
