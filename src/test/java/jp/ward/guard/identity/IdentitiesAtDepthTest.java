package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.Test;

/** Marks carried on to newer keys, and lots drawn under a key. */
class IdentitiesAtDepthTest {

  private static final KnownRef OLD = new KnownRef(Scheme.ATENA, "141003", "k1(5)", true, 1);

  @Test
  void a_mark_is_wrapped_once_for_each_newer_key() {
    assertEquals(
        new KnownRef(Scheme.ATENA, "141003", "k3(k2(k1(5)))", true, 3), at(3).atNewestDepth(OLD));
    assertEquals(3, at(3).depth());
  }

  @Test
  void a_mark_of_the_newest_key_stays_as_it_is() {
    assertEquals(OLD, at(1).atNewestDepth(OLD));
  }

  @Test
  void a_mark_of_a_newer_key_than_these_is_not_called_older() {
    KnownRef newer = new KnownRef(Scheme.ATENA, "141003", "k2(k1(5))", true, 2);
    assertEquals(newer, at(1).atNewestDepth(newer));
  }

  @Test
  void of_the_marks_that_a_record_holds_the_newest_is_carried_on() {
    assertEquals(Optional.of("k1(5)"), at(1).newestOf(Set.of("k1(5)")));
    assertEquals(Optional.of("k3(k2(k1(5)))"), at(3).newestOf(Set.of("k1(5)")));
    assertEquals(Optional.of("k3(k2(k1(5)))"), at(3).newestOf(Set.of("k2(k1(5))", "k1(5)")));
    assertEquals(
        Optional.of("k3(k2(k1(5)))"),
        at(3).newestOf(Set.of("k2(k1(5))", "k3(k2(k1(5)))", "k1(5)")));
    assertEquals("k3(k2(k1(5)))", at(3).atNewestDepth("k2(k1(5))", 2));
  }

  @Test
  void marks_that_are_not_of_one_value_have_none() {
    assertEquals(Optional.empty(), at(3).newestOf(Set.of()));
    assertEquals(Optional.empty(), at(3).newestOf(Set.of("k1(5)", "k2(k1(6))")));
  }

  @Test
  void a_record_under_more_keys_than_these_is_not_read_as_an_older_one() {
    assertThrows(IllegalStateException.class, () -> at(1).newestOf(Set.of("k2(k1(5))", "k1(5)")));
  }

  @Test
  void lots_are_spread_evenly_below_one_and_stay_the_same() {
    Identities identities = new Identities(Sample.DIRECTORY, new Scattered());
    Set<Double> lots = new HashSet<>();
    int low = 0;
    for (int n = 0; n < 1_000; n++) {
      double lot = identities.lot("person-" + n);
      assertTrue(lot >= 0 && lot < 1, String.valueOf(lot));
      assertEquals(lot, identities.lot("person-" + n));
      low += lot < 0.5 ? 1 : 0;
      lots.add(lot);
    }
    assertTrue(low > 400 && low < 600, low + " of 1000 lie in the lower half");
    assertEquals(1_000, lots.size());
    assertNotEquals(identities.lot("person-1"), identities.lot("person-2"));
    assertNotEquals(identities.lot("a", "b|c"), identities.lot("a|b", "c"));
    assertNotEquals(identities.lot("a", "b"), identities.lot("a b"));
    assertNotEquals(identities.keyed("a", "b|c"), identities.keyed("a|b", "c"));
  }

  private static Identities at(int depth) {
    return new Identities(Sample.DIRECTORY, Sample.marks(depth));
  }

  /** Marks as a keyed hash spreads them. */
  private static final class Scattered implements Marks {

    @Override
    public String mark(int depth, String normalForm) {
      try {
        byte[] text = normalForm.getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String wrap(String mark, int toDepth) {
      return mark;
    }

    @Override
    public int depth() {
      return 1;
    }
  }
}
