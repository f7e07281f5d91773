---
title: T
---

Text.
