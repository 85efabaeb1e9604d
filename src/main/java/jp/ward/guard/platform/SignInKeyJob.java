package jp.ward.guard.platform;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import jp.ward.guard.access.SignInKeys;
import org.jboss.logging.Logger;

/** Keeps the keys of the sign-in server fresh, and logs when they stop or begin to come. */
@ApplicationScoped
class SignInKeyJob {

  private static final Logger LOG = Logger.getLogger(SignInKeyJob.class);

  private final SignInKeys keys;
  private String told;

  SignInKeyJob(SignInKeys keys) {
    this.keys = keys;
  }

  void onStart(@Observes StartupEvent event) {
    keys.keepFresh();
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void everyTwoSeconds() {
    keys.keepFresh();
    tell(keys.fault());
  }

  private synchronized void tell(String fault) {
    if (Objects.equals(fault, told)) {
      return;
    }
    if (fault == null) {
      LOG.info("認証基盤の公開鍵を取得しました。 / The keys of the sign-in server come again.");
    } else {
      LOG.warnf(
          "認証基盤の公開鍵を取得できません(%s)。取得済みの鍵で続けます。"
              + " MP_JWT_VERIFY_PUBLICKEY_LOCATION を確かめてください。 /"
              + " The keys of the sign-in server can't be had (%s); those that were had go on"
              + " counting. Check MP_JWT_VERIFY_PUBLICKEY_LOCATION.",
          fault, fault);
    }
    told = fault;
  }
}
