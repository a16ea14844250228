/**
 * Enterprises that were first seen as holders of certificates: unconfirmed, with what is known of them, until an officer of
 * their county confirms them, links them to a subject that is registered, or dismisses them.
 */
package cn.jiangmen.quality.enterprise.inbox;
