package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureState;

/** Who keeps which measure, for those who watch over how measures are kept. */
@ApplicationScoped
public class MeasurePlaces {

  private final MeasureStore store;

  MeasurePlaces(MeasureStore store) {
    this.store = store;
  }

  @Transactional
  public List<MeasurePlace> of(Set<String> ids) {
    return ids.isEmpty() ? List.of() : placed(store.list("id in ?1", ids).stream());
  }

  /** Measures in force that end before a day, the lapsed among them. */
  @Transactional
  public List<MeasurePlace> endingBefore(LocalDate day) {
    return placed(store.list("state = ?1 and endDate < ?2", MeasureState.ACTIVE, day).stream());
  }

  /** The offices that keep a measure which protects somebody. */
  @Transactional
  public Set<String> keeping() {
    return Set.copyOf(
        store
            .getEntityManager()
            .createQuery(
                "select distinct responsibleOffice from MeasureRow where state not in :over",
                String.class)
            .setParameter("over", List.of(MeasureState.ENDED, MeasureState.REJECTED))
            .getResultList());
  }

  private static List<MeasurePlace> placed(Stream<MeasureRow> rows) {
    return rows.map(
            row -> new MeasurePlace(row.id, row.municipality, row.responsibleOffice, row.endDate))
        .toList();
  }
}
