package jp.ward.guard.audit.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import jp.ward.guard.ledger.Resealed;

/**
 * Brings index and tallies of a benchmark up to the ledger in some statements; the follower would
 * take a quarter of an hour. The rows are of the same shape, their words drawn anew: 40 staff at
 * each office.
 */
@ApplicationScoped
public class IndexBySql {

  private static final String ROWS =
      """
      insert into audit_index (entry, said_at, kind, office, municipality, reference, act, channel,
        verdict, flags, staff, measures, stopped, flagged, intact)
      select e.entry, e.guard_time, e.kind, e.office,
        case when e.office like '14101%' then '141011' when e.office like '14102%' then '141020'
          when e.office like '13112%' then '131121' else '131148' end,
        c.reference, case mod(e.entry, 3) when 0 then 'ANSWER' else 'CONTACT' end,
        case mod(e.entry, 4) when 0 then 'COUNTER' else 'PHONE' end,
        case when mod(e.entry * 7919, 50) = 0 then 'DUAL_APPROVAL_REQUIRED' else 'PERMIT' end,
        case when mod(e.entry * 7919, 50) = 0 then ' ABOUT_PROTECTED_PERSON ' else null end,
        rpad(e.office || cast(mod(e.entry * 31, 40) as varchar(10)), 43, 'k'),
        case when mod(e.entry * 7919, 50) = 0 then ' msr_none ' else null end,
        mod(e.entry * 7919, 50) = 0, mod(e.entry * 7919, 50) = 0, true
      from ledger_envelope e join ledger_content c on c.entry = e.entry
      where e.entry > (select entry from audit_position where id = 1)\
      """;

  private static final String TALLIES =
      """
      insert into audit_tally (id, on_day, office, municipality, facet, word, checks, stopped)
      select on_day || '/' || office || '/%1$s/' || word, on_day, office, max(municipality), '%1$s',
        word, count(*), sum(case when stopped then 1 else 0 end)
      from (select cast(said_at at time zone 'Asia/Tokyo' as date) as on_day, office, municipality,
        %2$s as word, stopped from audit_index where kind = 'CHECK') counted
      where word is not null group by on_day, office, word\
      """;

  private final EntityManager entities;

  IndexBySql(EntityManager entities) {
    this.entities = entities;
  }

  public void catchUp() {
    sql(ROWS);
    sql("delete from audit_tally");
    for (String[] facet :
        List.of(
            new String[] {"ALL", "'-'"},
            new String[] {"ACT", "act"},
            new String[] {"CHANNEL", "channel"},
            new String[] {"VERDICT", "verdict"},
            new String[] {"FLAG", "trim(flags)"},
            new String[] {"STAFF", "staff"})) {
      sql(TALLIES.formatted(facet[0], facet[1]));
    }
    sql("update audit_position set entry = (select max(entry) from audit_index) where id = 1");
    Resealed.all();
    sql("analyze"); // as a database does by itself while it grows, and not after one great
    // statement
  }

  /** Finds every check about some of 200,000 people, and those of hers about her. */
  public void about(String measure, String mark) {
    sql(
        "update audit_index set measures = ' %s ', verdict = 'DUAL_APPROVAL_REQUIRED', stopped ="
                .formatted(measure)
            + " true, flagged = true where reference = 'chk_hers'");
    String rows =
        "insert into audit_about (id, entry, subject, depth) select cast(entry as varchar(20)) ||"
            + " '/%d', entry, %s, %d from audit_index where reference = '%s'";
    String some = "rpad('%s' || cast(mod(entry * 7919, 200000) as varchar(10)), 43, 'k')";
    sql(rows.formatted(0, some.formatted("n"), 1, "chk_others"));
    sql(rows.formatted(1, some.formatted("d"), 1, "chk_others"));
    sql(rows.formatted(0, "'" + measure + "'", 0, "chk_hers"));
    sql(rows.formatted(1, "'" + mark + "'", 1, "chk_hers"));
    sql("analyze");
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .timeout(3_600)
        .run(() -> entities.createNativeQuery(statement).executeUpdate());
  }
}
