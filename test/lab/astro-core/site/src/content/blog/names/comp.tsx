---
title: T
pubDate: 2024-03-04
---

Text.
