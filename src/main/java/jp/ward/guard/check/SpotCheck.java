package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.Question;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refers a small share of all views to a manager, protected or not (rule 29), so that a referral
 * says nothing. Drawn by a keyed hash of staff, person and month: asking again changes nothing.
 */
@ApplicationScoped
class SpotCheck {

  private final Identities identities;
  private final Clock clock;
  private final ZoneId zone;
  private final double share;

  SpotCheck(
      Identities identities,
      Clock clock,
      ZoneId zone,
      @ConfigProperty(name = "guard.spot-check-share", defaultValue = "0.02") double share) {
    this.identities = identities;
    this.clock = clock;
    this.zone = zone;
    this.share = share;
  }

  /** Whether this view is drawn. A manager is the one to whom it is referred, so never his. */
  boolean draws(Asker asker, List<IdentifierRef> staff, List<Question.Subject> about) {
    if (share <= 0 || staff.isEmpty() || asker.caller().may(Group.MANAGER)) {
      return false;
    }
    YearMonth month = YearMonth.now(clock.withZone(zone));
    return about.stream()
        .anyMatch(one -> identities.lot(of(staff) + of(one.identifiers()) + month) < share);
  }

  private static String of(List<IdentifierRef> references) {
    return references.stream()
        .map(one -> new TreeSet<>(one.exact()).first())
        .sorted()
        .collect(Collectors.joining(","));
  }
}
