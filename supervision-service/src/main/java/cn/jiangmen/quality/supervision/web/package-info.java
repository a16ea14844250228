/**
 * 公示 pages: what the law publishes of penalties, draws, inspections and listings, in Chinese and English, and the letter of a
 * citizen. Lists are read from the published copies alone.
 */
package cn.jiangmen.quality.supervision.web;
