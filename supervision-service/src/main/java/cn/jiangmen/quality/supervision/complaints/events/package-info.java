/** What readers of {@code supervision.events.v1} are told of complaints and reports: no word of the letter, and nobody's name. */
package cn.jiangmen.quality.supervision.complaints.events;
