/**
 * Keeps the list for key supervision (重点监管名单) by itself: holders of certificates of the key groups, objects of suspicion
 * leads, and those on the list of serious dishonesty who are to be watched; with reasons, days of entry and exit, and history.
 */
package cn.jiangmen.quality.supervision.keylist;
