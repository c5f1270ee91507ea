/** Lets the days pass for many lives at once: the clock moves on when every life that goes on waits for a day. */
export class SharedDays {
  private day = 0;
  private lives: number;
  private waiting: Array<{ day: number; go: () => void }> = [];

  constructor(
    lives: number,
    private readonly moveTo: (day: number) => Promise<void>,
  ) {
    this.lives = lives;
  }

  /** Waits until this day has come. */
  async until(day: number): Promise<void> {
    if (day <= this.day) return;
    const come = new Promise<void>((go) => this.waiting.push({ day, go }));
    this.moveOn();
    await come;
  }

  /** A life has ended: nobody waits for it any more. */
  leave(): void {
    this.lives--;
    this.moveOn();
  }

  private moveOn(): void {
    if (this.lives === 0 || this.waiting.length < this.lives) return;
    const next = Math.min(...this.waiting.map(({ day }) => day));
    void this.moveTo(next).then(() => {
      this.day = next;
      const come = this.waiting.filter(({ day }) => day <= next);
      this.waiting = this.waiting.filter(({ day }) => day > next);
      for (const { go } of come) go();
    });
  }
}
