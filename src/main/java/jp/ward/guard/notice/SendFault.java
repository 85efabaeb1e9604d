package jp.ward.guard.notice;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * Why a notice was not delivered, in one word: what a server says is never kept. Held by
 * WebhookTest, MailTest.
 */
final class SendFault {

  static final String NO_CONTACT = "NO_CONTACT";
  private static final int LONGEST = 64;

  private SendFault() {}

  static String of(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return of(failure.getCause());
    }
    if (failure instanceof NotTaken refused) {
      return refused.getMessage();
    }
    if (failure instanceof TimeoutException || failure instanceof HttpTimeoutException) {
      return "TIMEOUT";
    }
    if (failure instanceof ConnectException) {
      return "NO_CONNECTION";
    }
    String name = failure.getClass().getSimpleName();
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }
}
