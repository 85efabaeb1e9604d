package jp.ward.guard.policy;

import java.util.List;

/**
 * Words for the telephone and the counter (policies/scripts.csv), in Japanese.
 *
 * @param say lines to be said
 * @param doNotSay what must not be said or done
 */
public record Script(String code, List<String> say, List<String> doNotSay) {}
