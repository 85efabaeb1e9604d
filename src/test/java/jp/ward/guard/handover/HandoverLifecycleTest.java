package jp.ward.guard.handover;

import static jp.ward.guard.handover.HandoverLifecycle.Result;
import static jp.ward.guard.handover.HandoverStatus.ACKNOWLEDGED;
import static jp.ward.guard.handover.HandoverStatus.EXPIRED;
import static jp.ward.guard.handover.HandoverStatus.UNACKNOWLEDGED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("照会票の状態")
class HandoverLifecycleTest {

  private static final Instant END = Instant.parse("2026-11-25T00:00:00Z");
  private static final Instant BEFORE = END.minus(Duration.ofMillis(1));
  private static final List<IdentifierRef> HER = List.of(ref(Scheme.ATENA, "her"));
  private static final List<IdentifierRef> CHILD = List.of(ref(Scheme.ATENA, "child"));
  private static final List<IdentifierRef> SOMEBODY = List.of(ref(Scheme.ATENA, "somebody"));

  @Test
  void it_ends_with_its_time_acknowledged_or_not() {
    assertEquals(UNACKNOWLEDGED, HandoverLifecycle.seen(false, END, BEFORE));
    assertEquals(ACKNOWLEDGED, HandoverLifecycle.seen(true, END, BEFORE));
    assertEquals(EXPIRED, HandoverLifecycle.seen(false, END, END));
    assertEquals(EXPIRED, HandoverLifecycle.seen(true, END, END));
  }

  @Test
  void exactly_the_persons_asked_about_acknowledge_it() {
    assertEquals(Result.ACKNOWLEDGED, attempt(List.of(HER), List.of(HER)));
    assertEquals(Result.ACKNOWLEDGED, attempt(List.of(HER, CHILD), List.of(CHILD, HER)));
    assertEquals(Result.MISMATCH, attempt(List.of(HER), List.of(SOMEBODY)));
    assertEquals(Result.MISMATCH, attempt(List.of(HER), List.of(HER, SOMEBODY)));
    assertEquals(Result.MISMATCH, attempt(List.of(HER, CHILD), List.of(HER)));
    assertEquals(Result.MISMATCH, attempt(List.of(HER, CHILD), List.of(HER, HER)));
  }

  @Test
  void a_telephone_number_is_enough_unless_a_number_says_it_is_somebody_else() {
    IdentifierRef phone = ref(Scheme.PHONE, "phone");
    List<IdentifierRef> asked = List.of(HER.get(0), phone);
    assertEquals(Result.ACKNOWLEDGED, attempt(List.of(asked), List.of(List.of(phone))));
    List<IdentifierRef> other = List.of(SOMEBODY.get(0), phone);
    assertEquals(Result.MISMATCH, attempt(List.of(asked), List.of(other)));
  }

  @Test
  void afterwards_only_the_same_member_of_staff_hears_it_again() {
    assertEquals(Result.UNCHANGED, again(ACKNOWLEDGED, true, HER));
    assertEquals(Result.MISMATCH, again(ACKNOWLEDGED, true, SOMEBODY));
    assertEquals(Result.ALREADY_BY_ANOTHER, again(ACKNOWLEDGED, false, HER));
    assertEquals(Result.EXPIRED, again(EXPIRED, true, HER));
  }

  private static Result attempt(List<List<IdentifierRef>> asked, List<List<IdentifierRef>> known) {
    return HandoverLifecycle.acknowledge(UNACKNOWLEDGED, false, asked, known);
  }

  private static Result again(HandoverStatus seen, boolean same, List<IdentifierRef> known) {
    return HandoverLifecycle.acknowledge(seen, same, List.of(HER), List.of(known));
  }

  private static IdentifierRef ref(Scheme scheme, String mark) {
    String city = scheme.isNumberedByMunicipality() ? "141003" : "";
    return new IdentifierRef(scheme, city, Set.of(mark), Set.of(mark));
  }
}
