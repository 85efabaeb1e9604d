package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Question;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Scheme;

/**
 * Remembers for whom a member of staff was referred in a month, drawn or in the case, so that they
 * are referred for that person again whatever they do: a party is, and whoever was drawn must look
 * the same. Held by ReferralSequenceTest.
 */
@ApplicationScoped
class Referrals {

  /** A telephone number or an address belongs to several people, who would all be referred. */
  private static final Set<Scheme> OF_ONE_PERSON =
      Set.of(Scheme.ATENA, Scheme.NON_RESIDENT_ATENA, Scheme.NAME_DOB, Scheme.STAFF);

  private final SpotCheck spotCheck;
  private final Identities identities;
  private final ReferralStore store;

  Referrals(SpotCheck spotCheck, Identities identities, ReferralStore store) {
    this.spotCheck = spotCheck;
    this.identities = identities;
    this.store = store;
  }

  /** What is remembered of the persons of a batch: one query, under the head lock. */
  ReferralBook read(List<CheckRequest> batch, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    Set<String> marks = new HashSet<>();
    if (spotCheck.isOn()) {
      batch.forEach(
          asked ->
              asked.question().concerned().forEach(one -> marks.addAll(marks(asked, one, month))));
    }
    return new ReferralBook(this, month, store.known(marks));
  }

  /** Writes down what came to it; the same rows whatever the cause. */
  void keep(ReferralBook book) {
    if (!book.fresh().isEmpty()) {
      store.insert(book.fresh(), book.month().atDay(1));
    }
  }

  /** Without a share nothing hides a referral, and nothing is remembered. */
  boolean isOn() {
    return spotCheck.isOn();
  }

  List<Question.Subject> drawn(CheckRequest asked, YearMonth month) {
    return spotCheck.drawn(asked, month);
  }

  /** A mark for each identifier that is one person's, under every key: a rotation forgets none. */
  Set<String> marks(CheckRequest asked, Question.Subject subject, YearMonth month) {
    String staff = asked.asker().staff();
    if (staff == null) {
      return Set.of();
    }
    Set<String> own = identities.staff(staff).exact();
    return subject.identifiers().stream()
        .filter(one -> OF_ONE_PERSON.contains(one.scheme()))
        .flatMap(one -> one.exact().stream())
        .flatMap(mark -> own.stream().map(asker -> keyed(asker, month, mark)))
        .collect(Collectors.toSet());
  }

  private String keyed(String asker, YearMonth month, String mark) {
    return identities.keyed("referral", asker, month.toString(), mark);
  }
}
