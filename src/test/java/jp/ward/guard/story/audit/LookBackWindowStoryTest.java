package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.TurningClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an application of its own, whose guard time goes on by more than a month. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("見直すのは、登録の日の30日前の始まりから登録まで")
class LookBackWindowStoryTest extends LookBackStory {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Inject TurningClock clock;

  @AfterEach
  void right_again() {
    clock.turn(Duration.ZERO);
  }

  /** Turns the clock on by whole days, to this time of the day in the ward. */
  private void turnTo(int days, int hour, int minute) {
    ZonedDateTime then = TODAY.plusDays(days).atTime(hour, minute).atZone(ZONE);
    clock.turn(Duration.between(ZonedDateTime.now(ZONE), then));
  }

  @Test
  void from_the_beginning_of_the_first_day_to_the_entry_itself() {
    turnTo(2, 23, 59);
    int tooOld = goesOn(staffAt("14101-tax"), letter("old-" + number, numbered(number)));
    turnTo(3, 0, 1);
    int first = goesOn(staffAt("14101-tax"), letter("first-" + number, numbered(number)));
    turnTo(33, 12, 0);
    int last = goesOn(staffAt("14101-tax"), letter("last-" + number, numbered(number)));
    String measure = protectedPerson();
    int after =
        asks(staffAt("14101-tax"), letter("after-" + number, numbered(number)))
            .getInt("receipt.entry");
    assertEquals(List.of("first-" + number, "last-" + number), underWay(measure));
    assertEquals(List.of(after, last, first), entries(measure, ""));
    assertEquals(List.of(false, true, true), read(measure, "").getList("disclosures.before"));
    assertEquals(true, tooOld < first);
    LocalDate day = TODAY.plusDays(3);
    assertEquals(List.of(first), entries(measure, "?from=" + day + "&until=" + day));
    assertEquals(List.of(), entries(measure, "?until=" + day.minusDays(1)));
    assertEquals(List.of(after, last), entries(measure, "?from=" + day.plusDays(1)));
  }
}
