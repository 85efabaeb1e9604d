package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Question;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Draws a small share of all questions for a manager, protected or not, so that a referral says
 * nothing (rule 29): of views more than of other acts, of managers as of everybody.
 *
 * <p>INVARIANT: staff, person and month decide, and of the person the surest identifier alone: what
 * is sent beside it changes nothing. Held by SpotCheckTest.
 */
@ApplicationScoped
class SpotCheck {

  /** The surest first; what comes later counts only where nothing before it was sent. */
  private static final List<Scheme> SUREST =
      List.of(
          Scheme.ATENA,
          Scheme.NON_RESIDENT_ATENA,
          Scheme.NAME_DOB,
          Scheme.STAFF,
          Scheme.EMAIL,
          Scheme.PHONE,
          Scheme.ADDRESS);

  private static final double OTHER_ACTS = 0.1;

  private final Identities identities;
  private final double views;
  private final double acts;

  SpotCheck(
      Identities identities,
      @ConfigProperty(name = CheckSettings.VIEWS) double views,
      @ConfigProperty(name = CheckSettings.OTHER_ACTS) Optional<Double> acts) {
    this.identities = identities;
    this.views = views;
    this.acts = views <= 0 ? 0 : acts.orElse(views * OTHER_ACTS);
  }

  /** Whether anything is drawn at all: only then can a referral hide among what was drawn. */
  boolean isOn() {
    return views > 0;
  }

  /** The residents of a question for whom its asker was drawn in this month. */
  List<Question.Subject> drawn(CheckRequest asked, YearMonth month) {
    double share = asked.question().act() == Act.VIEW ? views : acts;
    String staff = asked.asker().staff();
    if (share <= 0 || staff == null) {
      return List.of();
    }
    String asker = first(identities.staff(staff));
    return asked.question().concerned().stream()
        .filter(
            one ->
                surest(one).stream()
                    .anyMatch(ref -> identities.lot(asker, month.toString(), first(ref)) < share))
        .toList();
  }

  /**
   * Several only where somebody has several numbers; then each draws, so that none hides another.
   */
  private static List<IdentifierRef> surest(Question.Subject subject) {
    return SUREST.stream()
        .map(
            scheme -> subject.identifiers().stream().filter(one -> one.scheme() == scheme).toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String first(IdentifierRef reference) {
    return new TreeSet<>(reference.exact()).first();
  }
}
