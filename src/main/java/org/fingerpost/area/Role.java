package org.fingerpost.area;

/**
 * A part that somebody plays for a family, such as "mediation adviser".
 *
 * @param id stable name that flows use, such as {@code mediation-adviser}
 * @param title the role in plain words
 * @param helpsWith what this role does for a family, in a few words
 * @param always whether every summary names this role, whatever the outcome
 */
public record Role(String id, String title, String helpsWith, boolean always) {}
