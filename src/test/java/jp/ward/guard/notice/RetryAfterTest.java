package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "1|1",
        "120|120",
        " 30 |30",
        "00060|60",
        "86400|86400",
        "86401|86400",
        "999999999|86400",
        "9223372036854775808|86400",
        "99999999999999999999999999999999999999|86400",
        "000000000000000000000000000000000000005|5",
        "-1|0",
        "-120|0",
        "+5|0",
        "1.5|0",
        "1e3|0",
        "0x10|0",
        "5 s|0",
        "5, 6|0",
        "１２０|0",
        "soon|0",
        "PT30S|0",
        "''|0",
        "Sun, 22 Nov 2026 09:02:00 GMT|120",
        "Sun, 22 Nov 2026 09:00:00 GMT|0",
        "Sun, 22 Nov 2026 08:00:00 GMT|0",
        "Sun, 22 Nov 2026 18:02:00 +0900|120",
        "Mon, 23 Nov 2026 09:00:00 GMT|86400",
        "Tue, 24 Nov 2026 09:00:00 GMT|86400",
        "Fri, 31 Dec 9999 23:59:59 GMT|86400",
        "Sun, 99 Nov 2026 09:02:00 GMT|0",
        "Fri, 22 Nov 2026 09:02:00 GMT|0",
        "Sunday, 22-Nov-26 09:02:00 GMT|120",
        "Sun Nov 22 09:02:00 2026|120",
        "2026-11-22T09:02:00Z|0",
        "Thu, 01 Jan 1970 00:00:00 GMT|0"
      })
  void what_a_receiver_asks_for(String value, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), RetryAfter.wait(value, NOW));
  }

  @Example
  void an_absent_header_asks_for_nothing() {
    assertEquals(Duration.ZERO, RetryAfter.wait(null, NOW));
  }

  @Property
  void whatever_comes_the_wait_is_between_nothing_and_a_day(@ForAll String value) {
    Duration wait = RetryAfter.wait(value, NOW);
    assertTrue(!wait.isNegative() && wait.compareTo(RetryAfter.LONGEST) <= 0);
  }
}
