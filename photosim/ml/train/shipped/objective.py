"""What the default model is trained for: copies nearest, then the same thing, and nothing lost.

Anchors are compared with a memory of every training photo's latest embedding (cross-batch
memory, Wang et al. 2020, arXiv:1912.06798), which starts from the untouched network's. So each
step ranks its photos among thousands, not among the few of its batch.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each term, temperatures, and the margins of the triplets."""

    copy: float = 1.5
    level: float = 1.0
    labels: float = 1.0
    geometry: float = 20.0
    anchor: float = 0.5
    knowledge: float = 0.03
    foreign: float = 0.5
    copy_temperature: float = 0.05
    copy_margin: float = 0.15
    #: The cosine that tells copies from other photos, and how far each must keep from it.
    level_at: float = 0.7
    level_margin: float = 0.05
    label_temperature: float = 0.07
    knowledge_temperature: float = 2.0
    foreign_margin: float = 0.1
    #: Photos of the memory more alike than this to the untouched network are never negatives:
    #: they may be the same picture twice.
    same_picture: float = 0.93


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """One step's student outputs and what they are compared with; n photos, two views each.

    rows: the photos' rows in the memory, (n,). mild, edited: embeddings of the two views,
    (n, dim), unit length. logits: ImageNet logits of both views (2n, 1000), mild first, through
    the untouched classifier. teacher, teacher_logits: embedding and logits of the unedited photo
    by the untouched network, (n, dim) and (n, 1000). labels: class number, -1 for none, (n,).
    foreign: embeddings of pictures that are no photos, (k, dim), k may be 0.
    """

    rows: Tensor
    mild: Tensor
    edited: Tensor
    logits: Tensor
    teacher: Tensor
    teacher_logits: Tensor
    labels: Tensor
    foreign: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """embeddings (m, dim): latest of each photo; teacher (m, dim): the untouched network's;
    labels (m,): class number, -1 for none."""

    embeddings: Tensor
    teacher: Tensor
    labels: Tensor


def objective(batch: Batch, memory: Memory, weights: Weights) -> tuple[Tensor, dict[str, float]]:
    """The loss, and each term before weighting."""
    teacher_similarity = batch.teacher @ memory.teacher.T
    own = torch.zeros_like(teacher_similarity, dtype=torch.bool)
    own[torch.arange(len(batch.rows)), batch.rows] = True
    excluded = own | (teacher_similarity > weights.same_picture)
    terms = {
        "copy": copy_loss(batch, memory, excluded, weights),
        "level": level_loss(batch, memory, excluded, weights),
        "labels": label_loss(batch, memory, excluded, weights),
        "geometry": geometry_loss(batch),
        "anchor": anchor_loss(batch),
        "knowledge": knowledge_loss(batch, weights.knowledge_temperature),
        "foreign": foreign_loss(batch, memory, weights),
    }
    total = torch.stack([getattr(weights, name) * value for name, value in terms.items()]).sum()
    return total, {name: float(value.detach()) for name, value in terms.items()}


def copy_loss(batch: Batch, memory: Memory, excluded: Tensor, weights: Weights) -> Tensor:
    """Triplets of a view, the other view of its photo, and every other photo at once.

    ``t * softplus(logsumexp((s_n + margin - s_p) / t))`` over the negatives n: the smooth form
    of the hinge on the hardest negative (Sohn 2016, eq. 6, with a temperature t). Both views
    are anchors. Photos of the anchor's own class are negatives too.
    """
    positive = (batch.mild * batch.edited).sum(dim=1)
    losses = []
    for anchors in (batch.edited, batch.mild):
        negative = (anchors @ memory.embeddings.T).masked_fill(excluded, -1.0)
        gap = negative + weights.copy_margin - positive[:, None]
        hardest = torch.logsumexp(gap / weights.copy_temperature, dim=1)
        losses.append(nnf.softplus(hardest))
    return weights.copy_temperature * torch.stack(losses).mean()


def level_loss(batch: Batch, memory: Memory, excluded: Tensor, weights: Weights) -> Tensor:
    """Copies above one cosine and every other photo below it, whatever the photo.

    ``t * [softplus((b + m - s_p) / t) + softplus(logsumexp((s_n - b + m) / t))]`` over the
    negatives n, with b = ``level_at`` and m = ``level_margin``: the contrastive loss of Hadsell
    2006 (eq. 4) in cosines, smooth, on the hardest negative. Triplets order the photos around
    each anchor; this term makes the orders comparable, so that one level can stand for ``copy``.
    """
    t, b, m = weights.copy_temperature, weights.level_at, weights.level_margin
    positive = (batch.mild * batch.edited).sum(dim=1)
    losses = [nnf.softplus((b + m - positive) / t)]
    for anchors in (batch.edited, batch.mild):
        negative = (anchors @ memory.embeddings.T).masked_fill(excluded, -1.0)
        losses.append(0.5 * nnf.softplus(torch.logsumexp((negative - b + m) / t, dim=1)))
    return t * torch.stack(losses).sum(dim=0).mean()


def label_loss(batch: Batch, memory: Memory, excluded: Tensor, weights: Weights) -> Tensor:
    """Supervised contrastive loss against the memory (Khosla et al. 2020, eq. 2).

    Mean over the photos of an anchor's class of ``-log(e^p / (e^p + sum over other classes))``;
    other photos of the class do not compete. Times the temperature, so that the slope is at most
    1 as in the other terms. Photos without a label are negatives of labelled ones, and no
    anchors. Zero where no photo of the batch has a label.
    """
    labelled = batch.labels >= 0
    if not bool(labelled.any()):
        return batch.mild.sum() * 0.0
    same = (batch.labels[labelled, None] == memory.labels[None, :]) & ~excluded[labelled]
    other = batch.labels[labelled, None] != memory.labels[None, :]
    losses = []
    for anchors in (batch.mild[labelled], batch.edited[labelled]):
        scaled = anchors @ memory.embeddings.T / weights.label_temperature
        negative = torch.logsumexp(scaled.masked_fill(~other, -torch.inf), dim=1)
        each = nnf.softplus(negative[:, None] - scaled)
        losses.append((each * same).sum(dim=1) / same.sum(dim=1).clamp(min=1))
    return weights.label_temperature * torch.stack(losses).mean()


def foreign_loss(batch: Batch, memory: Memory, weights: Weights) -> Tensor:
    """``t * softplus(logsumexp((s_n - margin) / t))`` of a foreign picture and all photos n.

    Pushes pictures that are no photos away from the photos nearest to them, so that a level
    below which nothing matches can exist. Zero without foreign pictures.
    """
    if len(batch.foreign) == 0:
        return batch.mild.sum() * 0.0
    t = weights.copy_temperature
    gap = batch.foreign @ memory.embeddings.T - weights.foreign_margin
    return t * nnf.softplus(torch.logsumexp(gap / t, dim=1)).mean()


def geometry_loss(batch: Batch) -> Tensor:
    """Mean squared difference of the batch's similarities from the untouched network's."""
    student = torch.cat([batch.mild, batch.edited])
    teacher = torch.cat([batch.teacher, batch.teacher])
    return ((student @ student.T - teacher @ teacher.T) ** 2).mean()


def anchor_loss(batch: Batch) -> Tensor:
    """Mean of 1 - cosine between a view and the untouched network's embedding of its photo."""
    mild = (batch.mild * batch.teacher).sum(dim=1)
    edited = (batch.edited * batch.teacher).sum(dim=1)
    return 1.0 - 0.5 * (mild + edited).mean()


def knowledge_loss(batch: Batch, temperature: float) -> Tensor:
    """Distillation of the ImageNet classes (Hinton et al. 2015), times temperature squared."""
    wanted = nnf.softmax(batch.teacher_logits / temperature, dim=1)
    found = nnf.log_softmax(batch.logits / temperature, dim=1)
    divergence = nnf.kl_div(found, torch.cat([wanted, wanted]), reduction="batchmean")
    return divergence * temperature**2
